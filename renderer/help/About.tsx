import { useEffect, useState } from 'react';
import { editions } from '../../shared/form/editions/index.ts';

/** What this program is, which forms it knows, and the notices of all it is made of. */
export function About() {
  const [licences, setLicences] = useState('');
  useEffect(() => {
    void fetch('./licences.txt')
      .then(async (answer) => await answer.text())
      .catch(() => '没有读出来。程序的文件夹里有 licences.txt，内容相同。')
      .then(setLicences);
  }, []);
  return (
    <>
      <p>年报：离线编制政府信息公开工作年度报告。</p>
      <table>
        <tbody>
          {editions.map(({ id, notice, years }) => (
            <tr key={id}>
              <th scope="row">{id} 年格式</th>
              <td>
                {notice.number}《{notice.title}》，用于 {years.from} 年
                {years.to === undefined ? '以后' : `到 ${String(years.to)} 年`}的报告
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>程序不联网，不会自己升级：新的版本在能上网的电脑上下载，拷过来再装一次，草稿不受影响。</p>
      <h3>所用组件的许可</h3>
      <pre tabIndex={0}>{licences}</pre>
    </>
  );
}
