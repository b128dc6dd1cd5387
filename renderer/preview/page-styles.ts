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
.docx-wrapper > section.docx {
  flex: none;
  margin: 0;
  background: #fff;
  color: #000;
  box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
}
`;
