import { describe, expect, test } from 'vitest';
import { styleOf } from '../../src/server/pictures/flat/cascade';
import { fit, movedPath, transformOf, windowed } from '../../src/server/pictures/flat/geometry';
import { flat, plotAt } from '../../src/server/pictures/flat/flat';
import { Palette } from '../../src/server/pictures/flat/ink';
import { elementsOf, parse } from '../../src/server/pictures/flat/markup';
import { initial } from '../../src/server/pictures/flat/properties';
import { rulesOf } from '../../src/server/pictures/flat/sheet';
import { matcher } from '../../src/server/pictures/flat/select';
import { literal, pixels } from '../../src/server/pictures/flat/values';

/** The style of an element alone in a picture, under a sheet. */
const styled = (css: string, markup = '<path class="a b" d="M0 0"/>', width = 600) =>
	styleOf(parse(`<svg>${markup}</svg>`).children[0] as never, rulesOf(css, width), initial, width);

test('a style holds by its weight, its place and the width of the container', () => {
	const css =
		'.a.b{fill:#111111}.a{fill:#222222;stroke-width:clamp(4px,1cqi,7px)}@container (max-width: 35rem){.a{display:none}}';
	expect(styled(css)).toMatchObject({ fill: '#111111', display: 'inline' });
	expect(styled('.a{fill:#111111}.b{fill:#222222}').fill).toBe('#222222');
	expect(styled('.a:where(.b){fill:#111111}path.a{fill:#222222}.a{fill:#333333}').fill).toBe(
		'#222222'
	);
	expect(styled(css, undefined, 560).display).toBe('none');
	expect(styled(css, undefined, 561).display).toBe('inline');
});

test('an element’s own style outweighs every rule, and a rule every attribute', () => {
	const path =
		'<path class="a" opacity="0.1" fill="#111111" style="opacity: 0.3; --from: 2" d=""/>';
	expect(styled('.a.a{opacity:0.2;fill:#222222}', path)).toMatchObject({
		opacity: '0.3',
		fill: '#222222'
	});
	expect(styled('', '<g opacity="inherit" color="#123456"/>')).toMatchObject({
		opacity: '1',
		color: '#123456'
	});
});

describe('what no picture understands stops the build, by name:', () => {
	test.each([
		['a property', '.a{fill-opacity:0.5}', '"fill-opacity" in .a'],
		['another', '.a,.b{visibility:hidden}', '"visibility" in .a,.b'],
		['weight by force', '.a{fill:#111111!important}', '!important of "fill" in .a'],
		['a rule within a rule', '.a{fill:#111111;&.b{fill:#222222}}', 'nested Rule in .a'],
		['a query within a rule', '.a{@media print{fill:#222222}}', 'nested Atrule in .a'],
		['a layer', '@layer x{.a{fill:#111111}}', '@layer x'],
		['a medium', '@media screen{.a{fill:#111111}}', '@media screen'],
		['readers who want it dark', '@media (prefers-color-scheme:dark){.a{fill:#111111}}', '@media'],
		['readers who want less', '@media (prefers-reduced-motion:reduce){.a{r:1px}}', '@media'],
		['support of anything', '@supports (color:red){.a{fill:#111111}}', '@supports'],
		['a container by height', '@container (max-height:9rem){.a{r:1px}}', '@container'],
		['a container by name', '@container plot (max-width:9rem){.a{r:1px}}', '@container'],
		['an import', '@import "a.css";', '@import'],
		['a pseudo-element', '.a::before{fill:#111111}', 'before'],
		['a pseudo-class that is none', '.a:firstt{fill:#111111}', 'firstt'],
		['what is no CSS', '.a{fill #111111}', 'no picture understands'],
		['a font in another form', '.a{font:italic 12px serif}', 'font: italic 12px serif'],
		['a return to what was', '.a{fill:revert}', 'fill: revert']
	])('%s', (_, css, named) => {
		expect(() => styled(css)).toThrow(named);
	});

	test('an attribute', () => {
		expect(() => styled('', '<path fill-opacity="0.5" d=""/>')).toThrow('"fill-opacity" in <path>');
		expect(() => styled('', '<path style="visibility: hidden" d=""/>')).toThrow('"visibility"');
	});
});

test('what only moves, or places the plot in its page, is left to the page', () => {
	const css =
		'.a{transition:all 1s;position:absolute;--x:1}@keyframes y{from{opacity:0}}' +
		'@media (prefers-reduced-motion: no-preference){.a{fill:#333333;animation:y}}' +
		'@supports (animation-timeline: --draw){.a{fill:#444444}}' +
		'@starting-style{.a{opacity:0}}';
	expect(styled(css)).toEqual(initial);
});

test('selectors reach along and up the tree', () => {
	const root = parse(
		'<svg><g class="x claimed"></g><g class="claimed"><path class="ring"/></g></svg>'
	);
	const path = elementsOf(elementsOf(root)[1]!)[0]!;
	expect(matcher('.claimed:not(.beyond) + .claimed .ring')(path)).toBe(true);
	expect(matcher('.claimed:not(.x) + .claimed .ring')(path)).toBe(false);
	expect(matcher('g > .ring:where(.s):not([fill])')(path)).toBe(false);
	expect(matcher('.claimed:first-child .ring')(path)).toBe(false);
	expect(matcher('svg > g:nth-child(2) > .ring:only-child')(path)).toBe(true);
});

test('lengths and colours come out as pixels and hex, or stop the build', () => {
	expect(pixels('clamp(2.6rem, 9cqi, 5.5rem)', { em: 13, container: 800 })).toBe(72);
	expect(pixels('35.2%', { em: 13, container: 0, whole: 500 })).toBe(176);
	expect(literal('color-mix(in srgb, #000000 35%, #ffffff)')).toBe('#a6a6a6');
	expect(literal('var(--ground)', 'dark')).toBe('#151412');
	expect(() => pixels('auto', { em: 13, container: 0 })).toThrow('auto');
	expect(() => literal('var(--none)')).toThrow('--none');
});

test('paths, view boxes and transforms come out in the picture’s own pixels', () => {
	const double = { sx: 2, sy: 4, tx: 10, ty: 20 };
	expect(movedPath('M1 2h3v-1a1 1 0 1 1 2 0Z', double)).toBe('M12 28h6v-4a2 4 0 1 1 4 0Z');
	expect(transformOf('translate(3 1) scale(2)')).toEqual({ sx: 2, sy: 2, tx: 3, ty: 1 });
	expect(() => transformOf('rotate(45)')).toThrow('rotate');
	const box = { x: 0, y: 0, width: 40, height: 20 };
	expect(fit([0, 0, 20, 20], box)).toEqual({ sx: 1, sy: 1, tx: 10, ty: 0 });
	expect(windowed('M0 0l10 1l10 1l10 1l10 1', double, 28, 32)).toBe('M10 20L30 24L50 28');
	expect(windowed('M0 0h10', double, 0, 9)).toBeNull();
});

test('a line that is stretched with its strokes keeps its own numbers, and one whose strokes are not does not', () => {
	const drawn = (more: string) =>
		flat(
			parse(
				`<svg width="100%" height="100%" viewBox="0 0 10 10" preserveAspectRatio="none" overflow="visible"><path d="M0 1H10" fill="none" stroke="#111111" stroke-width="2" stroke-dasharray="3 1" ${more}/></svg>`
			),
			plotAt(5, 0, 200, 100),
			{ id: 'a', rules: [], container: 600, palette: new Palette(), defs: [] }
		);
	expect(drawn('')).toMatch(/d="M0 1H10" transform="matrix\(20 0 0 10 5 0\)".*stroke-width="2"/);
	expect(drawn('vector-effect="non-scaling-stroke"')).toMatch(/d="M5 10H205" .*stroke-width="2"/);
});
