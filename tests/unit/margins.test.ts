import { expect, test } from 'vitest';
import { margins } from '../../src/lib/margins';
import { roomOf, rooms } from '../../src/server/figure/room';

test.each(Object.entries(margins))(
	'the room of a plot with margins “%s” is the same by its class as by its style attribute',
	(name, { top, right, bottom, left }) => {
		const room = roomOf(name as keyof typeof margins, true);
		expect(room).toContain(`--inset:${top}px ${right}px ${bottom}px ${left}px;--left:${left}px`);
		expect(room).toContain(`--across:${left + right}px;--down:${top + bottom}px`);
		expect(rooms).toContain(`[data-scene] .${name}{${room}}`);
	}
);
