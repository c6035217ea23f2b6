// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace tickmark {

/// Calls `done` with the result of `future` on the thread of `receiver`, once it is there; not at
/// all where the receiver is gone by then. QFuture::then() with a context asserts in that case
/// (Qt 6.4). The result is moved out: nobody else may ask for it.
template <class Value, class Done>
void whenDone(const QFuture<Value> &future, QObject *receiver, Done done)
{
    auto *watcher = new QFutureWatcher<Value>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
        [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->future().takeResult());
        });
    watcher->setFuture(future);
}

} // namespace tickmark
