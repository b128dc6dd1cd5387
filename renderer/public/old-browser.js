// Plain words for a browser that is too old for the page, in the plainest script: it runs before the page does, and
// what it looks for came with Chromium 105 and is in every browser since.
(function () {
  var isNew =
    typeof structuredClone === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    'inert' in HTMLElement.prototype &&
    window.CSS &&
    CSS.supports('selector(:has(a))');
  if (isNew) return;
  document.addEventListener('DOMContentLoaded', function () {
    var note = document.createElement('p');
    note.id = 'old-browser';
    note.style.cssText = 'margin:3em auto;max-width:36em;padding:0 1em;font-size:20px;line-height:1.8';
    note.appendChild(
      document.createTextNode(
        '这个浏览器太旧，打不开年报。请换用 Chrome 109、Edge 109 或更高版本（Windows 7 用 109 版），火狐 121 或更高版本也行，再重新启动年报。草稿不受影响。',
      ),
    );
    document.body.insertBefore(note, document.body.firstChild);
  });
})();
