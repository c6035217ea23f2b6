// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importmeter.h"

#include "panels/importwords.h"
#include "window/banner.h"
#include "window/importrun.h"

#include <chrono>

namespace tickmark {

namespace {

using namespace std::chrono_literals;

constexpr auto interval = 100ms;
constexpr auto delay = 500ms; ///< what is done by then needs no words
constexpr auto paceIsKnownAfter = 300ms;

bool isStoring(const ImportProgress &progress)
{
    return progress.done >= 0.5;
}

/// A number that does not flicker: 512,345 → 510,000.
std::size_t rounded(double pace)
{
    double step = 1;
    while (pace / step >= 100)
        step *= 10;
    return static_cast<std::size_t>(pace / step) * static_cast<std::size_t>(step);
}

} // namespace

ImportMeter::ImportMeter(ImportRun &run, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_banner(banner)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ImportMeter::update);
    connect(&run, &ImportRun::started, this, &ImportMeter::begin);
    connect(&run, &ImportRun::finished, this, &ImportMeter::end);
    connect(&run, &ImportRun::undoStarted, this, &ImportMeter::begin);
    connect(&run, &ImportRun::undone, this, &ImportMeter::end);
    connect(&banner, &Banner::buttonClicked, this, &ImportMeter::cancel);
}

void ImportMeter::begin()
{
    m_isCancelled = false;
    m_pace = 0;
    m_phaseStart = {};
    m_sinceStart.start();
    m_sincePhase.start();
    m_timer.start();
}

void ImportMeter::update()
{
    const auto progress = m_run.progress();
    measure(progress);
    if (std::chrono::milliseconds(m_sinceStart.elapsed()) < delay)
        return;
    m_banner.setProgress(m_run.isRunning() ? std::optional(progress.overall) : std::nullopt);
    m_banner.setButton(m_isCancelled ? QString() : tr("Cancel"));
    m_banner.setSentence(m_isCancelled ? tr("Cancelling…") : sentence(progress));
}

void ImportMeter::measure(const ImportProgress &progress)
{
    if (progress.file != m_phaseStart.file || isStoring(progress) != isStoring(m_phaseStart)
        || progress.rows < m_phaseStart.rows) {
        m_phaseStart = progress;
        m_sincePhase.start();
        m_pace = 0;
    } else if (std::chrono::milliseconds(m_sincePhase.elapsed()) >= paceIsKnownAfter) {
        const double seconds = static_cast<double>(m_sincePhase.elapsed()) / 1000;
        m_pace = static_cast<double>(progress.rows - m_phaseStart.rows) / seconds;
    }
}

QString ImportMeter::sentence(const ImportProgress &progress) const
{
    if (!m_run.isRunning())
        return tr("Undoing the import…");
    const auto verb = isStoring(progress) ? tr("Storing") : tr("Reading");
    auto text = progress.files > 1
        ? tr("%1 file %2 of %3").arg(verb).arg(progress.file + 1).arg(progress.files)
        : tr("%1 the file").arg(verb);
    if (progress.rows > 0)
        text += tr(": %1 rows").arg(countText(progress.rows));
    if (m_pace >= 1)
        text += tr(", %1 a second").arg(countText(rounded(m_pace)));
    return text;
}

/// The banner and its button may be another's at the moment.
void ImportMeter::cancel()
{
    if (!m_run.isRunning() && !m_run.isUndoing())
        return;
    m_run.cancel();
    m_isCancelled = true;
    update();
}

void ImportMeter::end()
{
    if (m_run.isRunning() || m_run.isUndoing())
        return;
    m_timer.stop();
    m_banner.setSentence({});
}

} // namespace tickmark
