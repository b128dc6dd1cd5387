import { useState } from 'react';
import { countyDraft, differenceWords } from '../../shared/collection/county-draft.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import { renewed } from '../../shared/collection/renew-draft.ts';
import type { Renewed } from '../../shared/collection/renew-draft.ts';
import type { CountedSums } from '../../shared/collection/view.ts';
import type { OpenedDraft } from '../../shared/contract.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import { noContact } from '../drafts/organ.ts';
import { keepNew } from '../drafts/new-drafts.ts';
import { openDraft } from '../route.ts';

/** The county's own draft of the year, as it was found beside the sums of now. */
interface Compared {
  opened: OpenedDraft;
  beside: Renewed;
}

/** The county's own report: begun from the sum, and held against it whenever a unit has changed. */
export function CountyDraft({
  sums,
  about: { year },
  say,
}: {
  sums: CountedSums;
  about: Collection;
  say: (problems: readonly string[]) => void;
}) {
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<Compared>();
  const full = name.trim();
  const begin = async (): Promise<void> => {
    setCompared(undefined);
    if (full === '') {
      say(['请写本机关的全称，例如“某某县人民政府”。']);
      return;
    }
    if (await draftOf(full, year)) {
      say([
        `“${full}”${String(year)} 年的草稿已经有一份，没有再建。要看它与各单位之和差在哪里，点“与已有的草稿核对”；要重新开始，请先在首页把那一份移到回收站。`,
      ]);
      return;
    }
    const last = (await draftOf(full, year - 1))?.draft;
    const organ = last?.organ ?? { name: full, level: guessOrganLevel(full), ...noContact };
    const begun = countyDraft(sums, { organ, year }, last);
    const kept = begun.ok ? await keepNew(begun.value.draft) : begun;
    if (!kept.ok) say([kept.failure.message]);
    if (!begun.ok || !kept.ok) return;
    const { differences } = begun.value;
    if (differences.length === 0) openDraft(kept.value);
    else
      say([
        `草稿已经建好，在首页的列表里。上年结转用的是本机关去年报告的结转下年度，有 ${String(differences.length)} 格与各单位之和不同：`,
        ...differences.map(differenceWords),
      ]);
  };
  const compare = async (): Promise<void> => {
    say([]);
    const opened = full === '' ? undefined : await draftOf(full, year);
    setCompared(opened && { opened, beside: renewed(opened.draft, sums) });
    if (!opened) say([`没有找到“${full}”${String(year)} 年的草稿。请核对全称，或者先用这些数开始一份。`]);
  };
  const renew = async ({ opened: { draft, revision }, beside }: Compared): Promise<void> => {
    // as it was before stays a version
    const kept = await call('versions.keep', { draft, kind: 'import' });
    const saved = kept.ok ? await call('drafts.save', { draft: beside.draft, revision }) : kept;
    if (saved.ok) await compare();
    else say([saved.failure.message]);
  };
  return (
    <form
      className="begin-draft"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <label htmlFor="sum-organ">用这些数开始本机关的草稿</label>
      <Input
        id="sum-organ"
        value={name}
        placeholder="本机关全称，例如：某某县人民政府"
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button type="submit">开始草稿</Button>
      <Button onClick={() => void compare()}>与已有的草稿核对</Button>
      <div role="status" className="begin-draft-answer">
        {compared && (
          <Beside
            compared={compared}
            renew={() => {
              void renew(compared);
            }}
          />
        )}
      </div>
    </form>
  );
}

/** How the county's draft stands to the sums of now, and what can be done about it. */
function Beside({
  compared: {
    opened: { draft },
    beside: { followed, differences },
  },
  renew,
}: {
  compared: Compared;
  renew: () => void;
}) {
  const isSame = followed.length === 0 && differences.length === 0;
  const title = isSame
    ? '本机关的草稿与各单位之和逐格一致。'
    : [
        followed.length > 0
          ? `各单位的数后来变了，本机关的草稿有 ${String(followed.length)} 格还是原来的合计。`
          : '',
        differences.length > 0
          ? `本机关的草稿有 ${String(differences.length)} 格与各单位之和不同，是本机关自己写的：`
          : '',
      ].join('');
  return (
    <Alert
      kind={isSame ? 'success' : 'warning'}
      title={title}
      action={
        <>
          {followed.length > 0 && <Button onClick={renew}>换成现在的合计（{followed.length} 格）</Button>}
          <Button
            onClick={() => {
              openDraft(draft.id);
            }}
          >
            打开草稿
          </Button>
        </>
      }
    >
      {differences.length > 0 && (
        <ul>
          {differences.map((one) => (
            <li key={one.cell.id}>{differenceWords(one)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** The draft of that organ and year; undefined where there is none. */
async function draftOf(name: string, year: number): Promise<OpenedDraft | undefined> {
  const listed = await call('drafts.list', {});
  const found = listed.ok
    ? listed.value.drafts.find((draft) => draft.organ === name && draft.year === year)
    : undefined;
  const opened = found && (await call('drafts.open', { id: found.id }));
  return opened?.ok ? opened.value : undefined;
}
