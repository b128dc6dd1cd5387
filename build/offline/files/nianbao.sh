#!/bin/sh
# 年报。不带参数：打开程序；带参数：命令行，用法见 nianbao --help
# Started with any PATH, from any folder, also through a link such as /usr/bin/nianbao.
self=$0
case $self in
*/*) ;;
*) self=$(command -v -- "$self") ;;
esac
while [ -L "$self" ]; do
  target=$(PATH=/usr/bin:/bin readlink -- "$self")
  case $target in
  /*) self=$target ;;
  *) self=${self%/*}/$target ;;
  esac
done
here=${self%/*}
node=$here/runtime/nianbao-node
if [ ! -x "$node" ]; then
  # the bundle without a runtime: the system's own
  node=$(command -v node || command -v nodejs) || {
    echo '年报需要 Node.js 18 或更高版本，这台电脑上没有找到。请先从系统的软件源安装 nodejs，或者改用带运行环境的安装包。' >&2
    exit 2
  }
fi
# what is set for other programs must not change this one
unset NODE_OPTIONS NODE_PATH
[ $# -gt 0 ] || set -- open
exec "$node" "$here/program/electron/nianbao.js" "$@"
