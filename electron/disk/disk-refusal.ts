import { errorCode } from './disk.ts';
import { fail } from '../../shared/result.ts';
import type { Refused } from '../../shared/result.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘空间不够。请腾出一些空间后再试。',
  EDQUOT: '磁盘空间配额用完了。请腾出一些空间后再试。',
  EACCES: '没有权限。请检查文件或文件夹的权限，或者换一个文件夹。',
  EPERM: '系统不允许，文件可能正被别的程序占用。请关闭占用它的程序后再试。',
  EBUSY: '文件正被别的程序占用。请关闭占用它的程序后再试。',
  EROFS: '磁盘是只读的。请换一个可以写入的文件夹。',
  ENOENT: '没有这个文件或文件夹。请检查路径。',
  ENOTDIR: '路径中有一段不是文件夹。请检查路径。',
  EEXIST: '这里应当是文件夹，却有一个同名的文件。请把那个文件移走或改名后再试。',
  EISDIR: '这是一个文件夹，不是文件。请指定文件。',
  EIO: '磁盘读写出错，磁盘可能损坏。请换一个磁盘并备份资料。',
  ENAMETOOLONG: '文件名太长了。请换一个短一些的名字。',
  EMFILE: '同时打开的文件太多了。请关闭一些程序后再试。',
  ENFILE: '同时打开的文件太多了。请关闭一些程序后再试。',
  ESTALE: '网络上的文件夹断开过。请确认网络连接正常后再试。',
  ENOTCONN: '网络上的文件夹断开了。请确认网络连接正常后再试。',
  EHOSTDOWN: '网络上的文件夹断开了。请确认网络连接正常后再试。',
  // how Windows says that a share or a stick has gone, by libuv's names
  UNKNOWN: '系统没有说明原因，U 盘或网络上的文件夹可能断开了。请接好、连上后再试。',
  ECONNRESET: '网络上的文件夹断开了。请确认网络连接正常后再试。',
  ECONNABORTED: '网络上的文件夹断开了。请确认网络连接正常后再试。',
  ETIMEDOUT: '网络上的文件夹没有回音。请确认网络连接正常后再试。',
  EHOSTUNREACH: '网络上的文件夹连不上。请确认网络连接正常后再试。',
  ENETUNREACH: '网络上的文件夹连不上。请确认网络连接正常后再试。',
  ENODEV: '磁盘或 U 盘不在了。请插好后再试。',
  ENXIO: '磁盘或 U 盘不在了。请插好后再试。',
  ELOOP: '这个链接绕了回来，没有指到文件。请指定真正的文件。',
  ENOTSUP: '这个文件夹所在的磁盘或网络位置不支持安全保存。请换到本机硬盘上的文件夹。',
  ENOSYS: '这个文件夹所在的磁盘或网络位置不支持安全保存。请换到本机硬盘上的文件夹。',
};

/** What the disk refused, in Chinese: `what` says what was tried, the rest says why and what to do. */
export function diskRefusal(what: string, error: unknown): Refused {
  const code = errorCode(error);
  const reason = reasons[code] ?? `系统报告了错误${code === '' ? '' : ` ${code}`}。请稍后再试。`;
  return fail(code === 'ENOENT' ? 'notFound' : 'unavailable', `${what}：${reason}`);
}

/** The same where a path of ours that is missing is the disk's doing, and not the absence of what was asked for. */
export function diskUnavailable(what: string, error: unknown): Refused {
  return fail('unavailable', diskRefusal(what, error).failure.message);
}
