/** The calendar of the New York Stock Exchange. */
import { DAY } from '../../lib/format';

/** Weekdays on which the New York Stock Exchange stayed shut, 2022 to 2026. */
const shut = new Set(
	`2022-01-17 2022-02-21 2022-04-15 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-11-24 2022-12-26
	2023-01-02 2023-01-16 2023-02-20 2023-04-07 2023-05-29 2023-06-19 2023-07-04 2023-09-04 2023-11-23 2023-12-25
	2024-01-01 2024-01-15 2024-02-19 2024-03-29 2024-05-27 2024-06-19 2024-07-04 2024-09-02 2024-11-28 2024-12-25
	2025-01-01 2025-01-09 2025-01-20 2025-02-17 2025-04-18 2025-05-26 2025-06-19 2025-07-04 2025-09-01 2025-11-27 2025-12-25
	2026-01-01 2026-01-19 2026-02-16 2026-04-03 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-26 2026-12-25`.split(
		/\s+/
	)
);

/** The day after. */
export const next = (iso: string) => new Date(Date.parse(iso) + DAY).toISOString().slice(0, 10);
/** Whether the exchange was open on a day, as `YYYY-MM-DD`. */
export const trades = (iso: string) =>
	![0, 6].includes(new Date(iso).getUTCDay()) && !shut.has(iso);

/** The trading day before a day. */
export function before(iso: string): string {
	const day = new Date(Date.parse(iso) - DAY).toISOString().slice(0, 10);
	return trades(day) ? day : before(day);
}
