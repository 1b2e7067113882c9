import type { Fault } from '../fault';
import { fault, isObject, num, rowsOf, type Files, type Loose, type Named } from './rows';

/** The topic of a technique is one that its file explains. */
function topicFaults(files: Files): Fault[] {
	const json = files.techniques;
	const topics = isObject(json) && Array.isArray(json.topics) ? (json.topics as Loose[]) : [];
	const known = topics.map(({ id }) => id);
	return rowsOf(files, 'techniques')
		.filter(({ row }) => !known.includes(String(row.topic)))
		.map((row) => fault(row, 'topic', 'a topic that the file explains', row.row.topic));
}

/** A curve has one measure all along: scores, or lengths. */
function curveFaults(files: Files): Fault[] {
	const measures = new Map<unknown, string>();
	const measureOf = ({ row }: Named) => (row.meanTokens === null ? 'pass1Pct' : 'meanTokens');
	return rowsOf(files, 'technique-curves').flatMap((point) => {
		const measure = measureOf(point);
		const first = measures.get(point.row.curve) ?? measure;
		measures.set(point.row.curve, first);
		const other = first === 'pass1Pct' ? 'meanTokens' : 'pass1Pct';
		if (num(point.row[first]) === null)
			return [fault(point, first, 'a value, as its curve has', point.row[first])];
		return point.row[other] === null
			? []
			: [fault(point, other, 'null, as its curve measures another thing', point.row[other])];
	});
}

/** A paper's number, where its source is named after it, is that of its address. */
const numberFaults = (files: Files): Fault[] =>
	rowsOf(files, 'sources').flatMap((source) => {
		const { publisher, url } = source.row;
		const said = /\barXiv (\d{4}\.\d{4,5})/.exec(String(publisher))?.[1];
		const real = /^https:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5})/.exec(String(url))?.[1];
		return real && said !== real
			? [fault(source, 'publisher', `arXiv ${real}, as its address says`, publisher)]
			: [];
	});

export const paperFaults = (files: Files): Fault[] => [
	...topicFaults(files),
	...curveFaults(files),
	...numberFaults(files)
];
