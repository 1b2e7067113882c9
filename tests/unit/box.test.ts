import { expect, test } from 'vitest';
import { placed, towards } from '../../src/browser/details/place';

const view = { left: 0, top: 0, width: 400, height: 600 };

test('a box that is clear of its mark and inside the window stays where it is', () => {
	const box = { left: 120, top: 200, width: 200, height: 80 };
	expect(placed(box, { x: 100, y: 220 }, view)).toEqual(box);
});

test('a box over its mark goes above or below it, and one outside of the window comes in', () => {
	const docked = { left: 0, top: 500, width: 400, height: 200 };
	expect(placed(docked, { x: 200, y: 450 }, view).top).toBe(450 - 14 - 200);
	expect(placed(docked, { x: 200, y: 100 }, view).top).toBe(400);
});

test('a box without room takes what there is', () => {
	const tall = { left: 0, top: 0, width: 400, height: 500 };
	expect(placed(tall, { x: 200, y: 200 }, view)).toMatchObject({ top: 214, height: 386 });
});

test('a pointer goes towards a box as long as its way leads into it', () => {
	const box = { left: 100, top: 100, width: 100, height: 50 };
	expect(towards({ x: 0, y: 0 }, { x: 20, y: 18 }, box)).toBe(true);
	expect(towards({ x: 0, y: 0 }, { x: 20, y: 0 }, box)).toBe(false);
	expect(towards({ x: 0, y: 0 }, { x: -20, y: -18 }, box)).toBe(false);
});
