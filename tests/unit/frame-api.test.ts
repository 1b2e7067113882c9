import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { element } from '../../src/config';
import { fault, refusal } from '../../src/browser/elsewhere/api';
import { GET } from '../../src/routes/embed.d.ts/+server';

const at = { origin: 'https://charts.example', host: 'https://a.example' };

test('an embed speaks with the page around it alone, and only where both have an origin', () => {
	expect(refusal('https://a.example', at)).toBe('');
	expect(refusal('https://a.example/', at)).toBe('');
	expect(refusal('https://a.example:443', at)).toBe('');
	// not every browser says whose the page is; what is sent reaches no other origin all the same
	expect(refusal('https://b.example', { ...at, host: undefined })).toBe('');
	expect(refusal('https://b.example', at)).toContain('is of https://a.example, not of https://b');
	expect(refusal('http://a.example', at)).toContain('not of http://a.example');
	expect(refusal('https://a.example', { ...at, host: null })).toContain('no page is around');
	expect(refusal('https://a.example', { ...at, host: 'null' })).toContain('has no origin');
	expect(refusal('https://a.example', { ...at, origin: 'null' })).toContain('allow-same-origin');
});

test('what is no origin is none', () => {
	for (const api of ['*', 'null', 'x', 'a.example', '//a.example', 'https://a.example/b', 'file:'])
		expect(refusal(api, at), api).toContain('is no origin');
	for (const api of [
		'https://u@a.example',
		'https://a.example?b',
		'blob:https://a.example',
		'data:,'
	])
		expect(refusal(api, at), api).toContain('is no origin');
});

test('what asks for no state is refused in words', () => {
	expect(fault({ type: 'set', state: '' })).toBe('');
	expect(fault({ type: 'set', state: 'basis=rented' })).toBe('');
	for (const message of [{}, { type: 'get' }, { type: 'set' }, { type: 'set', state: null }])
		expect(fault(message)).not.toBe('');
	expect(fault({ type: 'set', state: 'x'.repeat(2_001) })).toContain('2000');
});

test('the types that are served are those that the code keeps, each name once', async () => {
	const served = await GET().text();
	for (const file of ['types', 'frame'])
		expect(served).toContain(readFileSync(`src/lib/element/${file}.ts`, 'utf8'));
	const names = [...served.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
	expect(new Set(names).size).toBe(names.length);
	expect(names).toContain('FrameMessage');
	expect(served).toContain(`from: '${element.name}'`);
	expect(served).toContain(`to: '${element.name}'`);
});
