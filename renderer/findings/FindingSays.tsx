import { clauseOf } from '../../shared/check/index.ts';
import type { Finding, Said } from '../../shared/check/index.ts';

/** What a finding says. Of a sum its difference first, then both sides as equations; what is no sum is one sentence. */
export function FindingSays({ says }: Pick<Finding, 'says'>) {
  const sides = says.filter((said) => said.kind === 'sum' || said.kind === 'value');
  if (sides.length === 0) return <span className="finding-says">{says.map(clauseOf).join('，')}</span>;
  const [difference, ...more] = says.filter(({ kind }) => kind === 'text' || kind === 'words').map(clauseOf);
  return (
    <>
      {difference !== undefined && <strong className="finding-says">{difference}</strong>}
      {sides.map((said, index) => (
        <Side key={index} said={said} />
      ))}
      {more.length > 0 && <span className="finding-more">{more.join('，')}</span>}
    </>
  );
}

/** A side of an equation in numbers, and under it what they are. */
function Side({ said }: { said: Extract<Said, { kind: 'sum' | 'value' }> }) {
  if (said.kind === 'value') return <Equation numbers={said.value} names={said.name} />;
  const join = (what: 'value' | 'label'): string =>
    said.terms
      .map(({ sign, ...term }, index) => `${index === 0 && sign === '+' ? '' : signs[sign]}${term[what]}`)
      .join('');
  return (
    <Equation
      numbers={said.terms.length > 1 ? `${join('value')} ＝ ${said.sum}` : join('value')}
      names={join('label')}
    />
  );
}

const signs = { '+': ' ＋ ', '-': ' － ' } as const;

function Equation({ numbers, names }: { numbers: string; names: string }) {
  return (
    <span className="equation">
      <span>{numbers}</span>
      <small>{names}</small>
    </span>
  );
}
