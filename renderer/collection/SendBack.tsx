import { useState } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import { goingBack } from '../../shared/collection/going-back.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { delivered, today } from './hand-over.ts';

/** One press for all that goes back: a 退回意见 and, where it is a Word file, the commented report of every unit that was sent back. */
export function SendBack({
  about,
  lines,
  say,
}: {
  about: Collection;
  lines: readonly Line[];
  say: (problems: readonly string[]) => void;
}) {
  const [busy, setBusy] = useState(false);
  const back = lines.filter(({ entry, kept }) => kept && entry.state.kind === 'sentBack');
  if (back.length === 0) return null;
  const send = async (): Promise<void> => {
    setBusy(true);
    const { id, year, office } = about;
    const sent = await call('collections.sendBack', {
      id,
      fileName: `${String(year)}年报告退回件（${String(back.length)}个单位）.zip`,
      author: office,
      date: today(),
      reports: back.map((line) => {
        const { remarks, opinion } = goingBack(about, line, today());
        return { key: line.kept?.key ?? '', remarks, opinion };
      }),
    });
    setBusy(false);
    if (!sent.ok) {
      say([sent.failure.message]);
      return;
    }
    const { delivery, left } = sent.value;
    say([...delivered(delivery), ...left]);
  };
  return (
    <Button busy={busy} onClick={() => void send()}>
      存出全部退回件（{back.length} 个单位）
    </Button>
  );
}
