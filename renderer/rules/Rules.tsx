import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ruleGroups, rules } from '../../shared/check/index.ts';
import { Button } from '../controls/Button.tsx';
import { closeDialog, Dialog } from '../controls/Dialog.tsx';
import { Input } from '../controls/Input.tsx';
import { matches } from './matching.ts';
import { RuleEntry } from './RuleEntry.tsx';
import { closeRules, showing } from './showing.ts';
import './rules.css';

/** The book of rules, over the screen it was asked from: every check with its source, reason and examples. */
export function Rules() {
  const asked = useStore(showing, ({ rule }) => rule);
  const [sought, setSought] = useState('');
  const book = useRef<HTMLElement>(null);
  useEffect(() => {
    // the dialog has put the keyboard on its first field by now
    const rule = book.current?.querySelector<HTMLElement>('.rule.asked');
    rule?.scrollIntoView({ block: 'start' });
    rule?.focus({ preventScroll: true });
  }, []);
  const groups = ruleGroups
    .map(({ title, rules: own }) => ({ title, own: own.filter((rule) => matches(rule, sought)) }))
    .filter(({ own }) => own.length > 0);
  const count = groups.reduce((sum, { own }) => sum + own.length, 0);
  return (
    <Dialog label="规则说明" className="rules-dialog" onClose={closeRules}>
      <header>
        <h2>规则说明</h2>
        <label htmlFor="rules-sought">查找</label>
        <Input
          id="rules-sought"
          value={sought}
          placeholder="例如：总计、年份、规章"
          onChange={(event) => {
            setSought(event.target.value);
          }}
        />
        <p role="status">
          {sought.trim() === '' ? `共 ${String(rules.length)} 条` : `找到 ${String(count)} 条`}
        </p>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          打印
        </Button>
        <Button onClick={closeDialog}>关闭（Esc）</Button>
      </header>
      <main ref={book} tabIndex={0} aria-label="规则">
        <p className="rules-about">
          “错误”是确定的，要改好才能放心导出；“待核对”是从文字里看出来的，确认没有错可以写明理由保留；“提示”是写法。依据里，“规定”是条例、通知的要求，“本地”是有的地方的评分办法，“实务”是审核时常被退回的，“推断”是从表格关系推出来的。
        </p>
        {groups.map(({ title, own }) => (
          <section key={title}>
            <h3>{title}</h3>
            {own.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} isAsked={rule.id === asked} />
            ))}
          </section>
        ))}
        {count === 0 && <p>没有找到。换一个词，或者清空查找。</p>}
      </main>
    </Dialog>
  );
}
