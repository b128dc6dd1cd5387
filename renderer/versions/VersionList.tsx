import type { DraftVersion, Output } from '../../shared/contract.ts';
import { whenOf } from '../when.ts';
import { kindWords } from './kinds.ts';

interface Props {
  kept: Output<'versions.list'>;
  /** the name of the one that is looked at */
  chosen: string | undefined;
  choose: (name: string) => void;
}

/** The kept versions, newest first, each with what was exported from it. */
export function VersionList({ kept: { versions, exports }, chosen, choose }: Props) {
  const now = new Date();
  const filesOf = ({ name }: DraftVersion): string =>
    exports
      .filter(({ draftVersion }) => draftVersion === name)
      .map(({ fileName }) => fileName)
      .join('、');
  return (
    <ol className="version-list">
      {versions.map((version) => {
        const files = filesOf(version);
        return (
          <li key={version.name}>
            <button
              type="button"
              aria-current={chosen === version.name ? 'true' : undefined}
              onClick={() => {
                choose(version.name);
              }}
            >
              <strong>{whenOf(version.at, now)}</strong>
              <span>{files === '' ? kindWords[version.kind] : `已导出：${files}`}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
