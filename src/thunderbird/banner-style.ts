/**
 * How the banner looks, inside its shadow root. Sizes in pixels: the mail's own font sizes must not change them. Fonts
 * by generic names alone: under any other name a mail could bring a font of its own, without letters.
 */
export const bannerStyle = `
.banner {
  --back: #fdf3d3; --text: #3b2c00; --edge: #d59b00; --button-back: #fffaf0; --button-text: #3b2c00;
  box-sizing: border-box; display: flex; gap: 12px;
  max-height: 50vh; overflow-y: auto; padding: 7px 14px; border: 0 solid var(--edge); border-width: 0 0 1px 5px;
  background: var(--back); color: var(--text); user-select: none; cursor: default;
  font: 14px/1.45 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere;
}
.danger {
  --back: #b1101c; --text: #fff; --edge: #70040c; --button-back: #fff; --button-text: #8c0913;
  padding-block: 11px; font-size: 15px;
}
.shape { flex: none; width: 20px; height: 20px; margin-block-start: 4px; }
.danger .shape { width: 34px; height: 34px; margin-block-start: 6px; }
.body { flex: 1; min-width: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 16px; }
.words { flex: 1 1 300px; min-width: 0; }
.verdict, .sentence { margin: 0; text-wrap: balance; }
.danger .verdict { font-size: 17px; font-weight: 700; line-height: 1.35; }
.caution .words { display: flex; flex-wrap: wrap; gap: 0 12px; }
.caution .verdict { font-weight: 600; }
.buttons { display: flex; flex-wrap: wrap; gap: 6px 8px; }
button {
  box-sizing: border-box; min-height: 28px; padding: 3px 14px; border: 1px solid var(--edge); border-radius: 5px;
  background: var(--button-back); color: var(--button-text); font: inherit; font-size: 14px; font-weight: 600;
  cursor: pointer;
}
button:hover { text-decoration: underline; }
button:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .banner { --back: #3a2f10; --text: #f8e9bf; --edge: #c79a1f; --button-back: #50421b; --button-text: #fff3d0; }
  .danger { --back: #7d0f1a; --text: #fff; --edge: #ff7d88; --button-back: #fff; --button-text: #7d0f1a; }
}
@media (forced-colors: active) {
  .banner, button { border-color: CanvasText; border-width: 2px; }
}
`;
