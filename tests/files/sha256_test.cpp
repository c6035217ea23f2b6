// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace tickmark;

class Sha256Test : public QObject
{
    Q_OBJECT

private slots:
    void isThatOfTheBytesInWhateverPieces_data();
    void isThatOfTheBytesInWhateverPieces();
};

void Sha256Test::isThatOfTheBytesInWhateverPieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a word") << QByteArray("tickmark");
    QTest::newRow("NUL bytes") << QByteArray(200, '\0');
    QTest::newRow("a block less one") << QByteArray(63, 'x');
    QTest::newRow("many blocks") << QByteArray("2024-11-05,5782.76\n").repeated(1000);
}

void Sha256Test::isThatOfTheBytesInWhateverPieces()
{
    QFETCH(QByteArray, bytes);
    const auto expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    for (const qsizetype piece : {qsizetype(1), qsizetype(61), bytes.size() + 1}) {
        Sha256 hash;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            hash.add(bytes.mid(at, piece).toStdString());
        QCOMPARE(QByteArray::fromStdString(hash.hex()), expected);
    }
}

QTEST_GUILESS_MAIN(Sha256Test)
#include "sha256_test.moc"
