// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tickmark {

class Banner;
class ImportRun;

/// Says in a banner how far an import is that takes long: which file, how many rows, how fast; with
/// a button to cancel.
class ImportMeter : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the meter.
    ImportMeter(ImportRun &run, Banner &banner, QObject *parent);

private:
    void begin();
    void update();
    void end();
    void cancel();
    void measure(const ImportProgress &progress);
    QString sentence(const ImportProgress &progress) const;

    ImportRun &m_run;
    Banner &m_banner;
    QTimer m_timer;
    QElapsedTimer m_sinceStart;
    // The pace is that of what is being done now: reading or storing of one file.
    QElapsedTimer m_sincePhase;
    ImportProgress m_phaseStart;
    double m_pace = 0; ///< rows a second; 0: not known yet
    bool m_isCancelled = false;
};

} // namespace tickmark
