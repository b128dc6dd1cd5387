/** How the sheets lie on the screen; the rest of their looks is in the file. */
export const pageStyles = `
:host { display: block; }
.docx-wrapper {
  display: flex;
  flex-direction: column;
  gap: 16px;
  align-items: center;
  padding: 16px;
  background: none;
  zoom: var(--zoom, 1);
}
/* laid out to be measured, out of sight */
.docx-wrapper.measured {
  position: absolute;
  overflow: hidden;
  height: 0;
  visibility: hidden;
  zoom: 1;
}
.docx-wrapper > section.docx {
  flex: none;
  margin: 0;
  background: #fff;
  color: #000;
  letter-spacing: -0.25pt;
  box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
}
.docx-wrapper p:empty { height: 28.95pt; }
.part { overflow: hidden; flex: none; }
@media (prefers-color-scheme: dark) {
  .docx-wrapper > section.docx { filter: brightness(0.82); }
}
.page-number {
  position: absolute;
  bottom: 72pt;
  font: 14pt 'SimSun', 'Noto Serif CJK SC', serif;
  letter-spacing: 0;
}
.page-number.odd { right: calc(73.7pt + 14pt); }
.page-number.even { left: calc(79.35pt + 14pt); }
`;
