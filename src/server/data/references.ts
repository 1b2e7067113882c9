/** Columns that name a row of another dataset by its id: what the check holds and the Data Package declares. */
export const references: Readonly<
	Record<string, readonly { readonly field: string; readonly table: string }[]>
> = {
	promises: [{ field: 'model', table: 'models' }],
	'price-history': [{ field: 'model', table: 'models' }],
	'cost-revisions': [{ field: 'model', table: 'models' }]
};
