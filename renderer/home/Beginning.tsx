/** What stands in place of the list while there is no draft yet. */
export function Beginning() {
  return (
    <section className="beginning" aria-labelledby="beginning-title">
      <h2 id="beginning-title">还没有草稿，从右边“新建一份”开始</h2>
      <ol>
        <li>
          <strong>填机关全称，选年度，点“开始填写”。</strong>
          <span>六个部分和三张表会按国办规定的格式排好。</span>
        </li>
        <li>
          <strong>按部分填，先填哪一部分都可以。</strong>
          <span>总计自动算，哪里对不上会马上标出来并说明原因；没有数的格子可以一次填 0。</span>
        </li>
        <li>
          <strong>核对之后导出 Word 文件。</strong>
          <span>随时可以关掉，边填边自动保存，下次打开接着填。</span>
        </li>
      </ol>
    </section>
  );
}
