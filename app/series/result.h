// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace tickmark {

/// Why something could not be done: one sentence for a person, in UTF-8, naming the place and the
/// offending text ("Line 7: 'n/a' is not a number").
struct Error
{
    std::string message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The value, or the Error that kept it from being made. A result that is not looked at is a bug.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other)
        : tl::expected<T, Error>(std::move(other))
    {}
};

/// The only way to make a failed Result: `return failure("Line 7: …");`
inline tl::unexpected<Error> failure(std::string message)
{
    return tl::unexpected<Error>(Error{std::move(message)});
}

} // namespace tickmark
