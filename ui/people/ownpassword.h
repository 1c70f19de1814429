// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
struct UiContext;

/// Who is here changes the own password: a sheet, from wherever one is.
namespace OwnPassword {

void openSheet(const UiContext &context, QWidget *window);

} // namespace OwnPassword
