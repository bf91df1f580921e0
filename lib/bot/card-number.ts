/** Whether a text holds the number of a payment card: 13 to 19 digits in a row, told from other numbers by their check digit. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ .-]?\d){12,18}/g) ?? []
  return runs.some((run) => hasCheckDigit(run.replaceAll(/\D/g, '')))
}

/** Luhn's sum: from the right, every second digit counts double. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
