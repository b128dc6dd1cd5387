import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import { editions } from '../../shared/form/editions/index.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';

/** What this program is, which forms it knows, and the notices of all it is made of. */
export function About() {
  const [licences, setLicences] = useState('');
  const [about, setAbout] = useState<Result<Output<'about.get'>>>();
  useEffect(() => {
    void call('about.get', {}).then(setAbout);
    void fetch('./licences.txt')
      .then(async (answer) => await answer.text())
      .catch(() => '没有读出来。程序的文件夹里有 licences.txt，内容相同。')
      .then(setLicences);
  }, []);
  return (
    <>
      <p>年报：离线编制政府信息公开工作年度报告。</p>
      {about?.ok === false && <p role="alert">{about.failure.message}</p>}
      <table>
        <tbody>
          {about?.ok === true && (
            <>
              <Row name="版本" what={about.value.version} />
              <Row name="草稿文件夹" what={about.value.drafts} />
              {about.value.log !== null && (
                <Row name="程序记录" what={`${about.value.log}（不含报告的内容）`} />
              )}
            </>
          )}
          {editions.map(({ id, notice, years }) => (
            <Row
              key={id}
              name={`${id} 年格式`}
              what={`${notice.number}《${notice.title}》，用于 ${String(years.from)} 年${years.to === undefined ? '以后' : `到 ${String(years.to)} 年`}的报告`}
            />
          ))}
        </tbody>
      </table>
      <p>程序不联网，不会自己升级：新的版本在能上网的电脑上下载，拷过来再装一次，草稿不受影响。</p>
      <h3>所用组件的许可</h3>
      <pre tabIndex={0}>{licences}</pre>
    </>
  );
}

function Row({ name, what }: { name: string; what: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{what}</td>
    </tr>
  );
}
