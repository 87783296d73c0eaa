/** The columns of lists in CSV: members of the contract's items, as `contractTable` takes them. */
export const csvFields = {
  found: fields('id customerNumber name namePinyin matchedOn exact role mobile birthDate tags'),
  customers: fields(
    'id customerNumber name namePinyin mobile riskTolerance tags net.amount net.currency lastInteractionAt',
  ),
  holdings: fields(`id line type product number role share side value.amount value.currency position.amount
    position.currency valuedOn riskLevel openedOn maturesOn annualRate sumAssured.amount sumAssured.currency
    payment.amount.amount payment.amount.currency payment.every payment.nextOn status source`),
  timeline:
    fields(`id kind occurredAt title text interactionKind outcome shareStatus heldBackBy taskStatus dueAt
    line holdingType riskTolerance adviser.id adviser.name source withdrawnAt`),
  today:
    fields(`rank customerId customerNumber name reason dueAt days title amount.amount amount.currency taskId
    holdingId`),
  feed: fields(`id kind title summary line riskLevel category channel.id channel.name approval sharable publishedAt
    validFrom validUntil`),
  suited: fields('customerId customerNumber name reasons riskTolerance'),
  moments: fields('id itemId itemTitle text publishedAt adviser.id adviser.name'),
  tasks: fields('id title customerId customerName dueAt status interactionId createdAt doneAt'),
} as const;

function fields(names: string): readonly string[] {
  return names.split(/\s+/);
}
