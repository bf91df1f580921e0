/** Whether the customer panel stays beside the conversation: `open` or `closed`. Read by the server before it paints. */
export const customerPanelCookie = 'relais-customer-panel'
