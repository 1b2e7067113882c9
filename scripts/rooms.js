/**
 * The rooms of the source, who of them may know whom, and where their code runs. `npm run graph` holds the
 * imports to this list, `import()` and patterns included, and ESLint refuses in the editor the static ones that
 * it does not name.
 *
 * @type {readonly import('./rooms').Room[]}
 */
export const rooms = [
	{ name: 'contract', path: 'src/lib/*', runs: 'both', may: ['text'] },
	{ name: 'fonts', path: 'src/lib/fonts', runs: 'both', may: [] },
	{ name: 'styles', path: 'src/styles', runs: 'both', may: [] },
	{ name: 'layers', path: 'src/lib/layers', runs: 'both', may: ['contract'] },
	{ name: 'site', path: 'src/server/site', runs: 'build', may: ['contract'] },
	{ name: 'figure', path: 'src/lib/figure', runs: 'both', may: ['contract', 'styles'] },
	{
		name: 'data',
		path: 'src/lib/data',
		runs: 'build',
		may: ['contract', 'site', 'text'],
		types: ['figure']
	},
	{
		name: 'charts',
		path: 'src/lib/charts',
		runs: 'both',
		may: ['contract', 'data', 'layers', 'site', 'text']
	},
	{
		name: 'share',
		path: 'src/lib/share',
		runs: 'both',
		may: ['charts', 'contract', 'figure', 'fonts', 'layers', 'site', 'styles', 'text']
	},
	{
		name: 'scroll',
		path: 'src/lib/scroll',
		runs: 'both',
		may: ['contract', 'figure', 'layers', 'state']
	},
	{
		name: 'element',
		path: 'src/lib/element',
		runs: 'both',
		may: ['charts', 'contract', 'figure', 'share', 'styles']
	},
	{ name: 'live', path: 'src/browser/live', runs: 'browser', may: ['charts', 'contract', 'state'] },
	{ name: 'scrolled', path: 'src/browser/scroll', runs: 'browser', may: ['contract', 'live'] },
	{ name: 'elsewhere', path: 'src/browser/elsewhere', runs: 'browser', may: ['live'] },
	{ name: 'sorted', path: 'src/browser/table', runs: 'browser', may: [] },
	{ name: 'filter', path: 'src/ledger/browser', runs: 'browser', may: [] },
	{
		name: 'dialog',
		path: 'src/browser/share',
		runs: 'browser',
		may: ['contract', 'live', 'styles', 'text']
	},
	{
		name: 'entries',
		path: 'src/browser/entries',
		runs: 'browser',
		may: ['dialog', 'elsewhere', 'filter', 'live', 'scrolled', 'sorted'],
		types: ['contract', 'element']
	},
	{
		name: 'story',
		path: 'src/story',
		runs: 'build',
		may: ['charts', 'contract', 'data', 'scroll', 'share', 'site']
	},
	{
		name: 'routes',
		path: 'src/routes',
		runs: 'build',
		may: [
			'charts',
			'contract',
			'data',
			'element',
			'figure',
			'fonts',
			'scroll',
			'share',
			'site',
			'story',
			'styles'
		]
	},
	{ name: 'params', path: 'src/params', runs: 'build', may: [] },
	{ name: 'text', path: 'src/lib/text', runs: 'both', may: [] },
	{ name: 'state', path: 'src/lib/state', runs: 'both', may: ['contract'] },
	{ name: 'hooks', path: 'src/*', runs: 'build', may: ['policy'] },
	{ name: 'policy', path: 'src/server/*', runs: 'build', may: [] }
];
