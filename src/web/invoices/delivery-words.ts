/** How an invoice reached its customer, in plain words. */
export const deliveryWords = {
  email: 'Sent by e-mail',
  post: 'Sent by post',
  hand: 'Handed over',
  portal: 'Put in the customer’s portal',
} as const;

export type DeliveryWay = keyof typeof deliveryWords;
