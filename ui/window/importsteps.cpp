// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importsteps.h"

#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>

namespace tickmark {

/// The imports of one step. Empty: there is nothing left to take back.
struct ImportSteps::Ids
{
    std::vector<std::int64_t> ids;
    QUndoCommand *step = nullptr;
};

class ImportSteps::Step : public QUndoCommand
{
public:
    Step(
        ImportSteps &steps, const QString &text, std::vector<std::int64_t> ids, bool isWithPrevious)
        : QUndoCommand(text)
        , m_steps(steps)
        , m_ids(std::make_shared<Ids>(Ids{std::move(ids), this}))
        , m_isWithPrevious(isWithPrevious)
    {}

    std::weak_ptr<Ids> ids() const { return m_ids; }

    void redo() override {} ///< was done before it was pushed; an undone step leaves the stack

    void undo() override
    {
        setObsolete(true);
        m_steps.undo(m_ids->ids, m_isWithPrevious);
    }

private:
    ImportSteps &m_steps;
    std::shared_ptr<Ids> m_ids;
    bool m_isWithPrevious;
};

ImportSteps::ImportSteps(QUndoStack &stack, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
{
    connect(&stack, &QUndoStack::indexChanged, this, &ImportSteps::dropEmptySteps,
        Qt::QueuedConnection);
}

void ImportSteps::add(const QString &text, std::vector<std::int64_t> ids, bool andThePrevious)
{
    if (ids.empty())
        return;
    std::erase_if(m_ids, [](const std::weak_ptr<Ids> &one) { return one.expired(); });
    auto *step = new Step(*this, text, std::move(ids), andThePrevious);
    m_ids.push_back(step->ids());
    m_stack.push(step);
}

bool ImportSteps::replace(std::int64_t old, const std::vector<std::int64_t> &ids)
{
    for (const std::weak_ptr<Ids> &one : m_ids) {
        const auto known = one.lock();
        if (!known || std::erase(known->ids, old) == 0)
            continue;
        known->ids.insert(known->ids.begin(), ids.begin(), ids.end());
        known->step->setObsolete(known->ids.empty());
        dropEmptySteps();
        return true;
    }
    return false;
}

void ImportSteps::forget(const std::vector<std::int64_t> &ids)
{
    for (const std::weak_ptr<Ids> &one : m_ids) {
        const auto known = one.lock();
        if (!known)
            continue;
        std::erase_if(known->ids,
            [&](std::int64_t id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); });
        known->step->setObsolete(known->ids.empty());
    }
    dropEmptySteps();
}

/// The stack is not to be touched while it is undoing.
void ImportSteps::undo(const std::vector<std::int64_t> &ids, bool andThePrevious)
{
    const auto finish = [this, ids, andThePrevious] {
        if (andThePrevious)
            m_stack.undo();
        emit undoWanted(ids);
    };
    QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
}

/// Undoing an obsolete step only takes it off the stack: no press of a key shall be spent on it.
void ImportSteps::dropEmptySteps()
{
    while (m_stack.index() > 0 && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
}

} // namespace tickmark
