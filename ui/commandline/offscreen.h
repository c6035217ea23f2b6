// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;

namespace tickmark {

/// The application object of a command that draws. It needs no display and takes nothing from the
/// desktop it is started on. One at a time, on the main thread.
class OffscreenApplication
{
public:
    OffscreenApplication();
    ~OffscreenApplication();

private:
    std::unique_ptr<QApplication> m_application;
};

} // namespace tickmark
