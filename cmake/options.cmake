# SPDX-License-Identifier: GPL-3.0-or-later
# One target carries every flag; each of our targets links it.
add_library(yingsheng_options INTERFACE)
target_compile_features(yingsheng_options INTERFACE cxx_std_20)
target_include_directories(yingsheng_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(yingsheng_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
  QT_NO_URL_CAST_FROM_STRING QT_DISABLE_DEPRECATED_BEFORE=0x060400
  YINGSHENG_VERSION="${PROJECT_VERSION}")
target_compile_options(yingsheng_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wformat=2 -Werror -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Qt 6.4's own macros under clang 14.
  target_compile_options(yingsheng_options INTERFACE -Wno-gnu-zero-variadic-macro-arguments)
endif()
if(YINGSHENG_SANITIZE)
  target_compile_options(yingsheng_options INTERFACE -fsanitize=${YINGSHENG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(yingsheng_options INTERFACE -fsanitize=${YINGSHENG_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees an empty std::optional<QString> as uninitialised once it is instrumented.
    target_compile_options(yingsheng_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()
find_program(LLD_PROGRAM ld.lld)
if(LLD_PROGRAM)
  add_link_options(-fuse-ld=lld)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
