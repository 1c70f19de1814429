// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <initializer_list>

/// One text out of an object's JSON without building the object: of a sealed part a list needs the name alone.
namespace JsonText {

/// The text under these keys, one within the other, of an object that QJsonDocument wrote compactly; empty when there is
/// none or it is no text. Keys are plain ASCII.
QString at(const QByteArray &compact, std::initializer_list<QByteArrayView> keys);

} // namespace JsonText
