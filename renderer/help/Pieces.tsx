import { assertNever } from '../../shared/result.ts';
import { pictures } from './pictures.ts';
import type { Piece, Step } from './topic.ts';
import { Words } from './Words.tsx';

/** A page of the help. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => <OnePiece key={index} piece={piece} />);
}

function OnePiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'heading':
      return <h3>{piece.text}</h3>;
    case 'text':
      return (
        <p>
          <Words text={piece.text} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {piece.items.map((item) => (
            <li key={item}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol>
          {piece.items.map((step) => (
            <OneStep key={step.text} step={step} />
          ))}
        </ol>
      );
    case 'pairs':
      return (
        <table>
          <thead>
            <tr>
              {piece.about.map((about) => (
                <th key={about} scope="col">
                  {about}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {piece.pairs.map(([name, what]) => (
              <tr key={name}>
                <th scope="row">
                  <Words text={name} />
                </th>
                <td>
                  <Words text={what} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return assertNever(piece);
  }
}

function OneStep({ step: { text, picture } }: { step: Step }) {
  return (
    <li>
      <Words text={text} />
      {picture && (
        <img src={pictures[picture.name]} alt={picture.alt} width={1366} height={768} loading="lazy" />
      )}
    </li>
  );
}
