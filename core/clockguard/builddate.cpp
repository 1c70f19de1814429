// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockguard/builddate.h"

#ifndef YINGSHENG_BUILD_EPOCH
#define YINGSHENG_BUILD_EPOCH 1735689600 // 2025-01-01: before the first line of it was written
#endif

qint64 BuildDate::utcMs()
{
    return qint64{YINGSHENG_BUILD_EPOCH} * 1000;
}
