/**
 * The chance that a right answer was predicted higher than a wrong one, ties counting half: the area
 * under the curve by mean ranks. Takes what happened (1 or 0) and what was predicted; null when all
 * were right or all wrong.
 */
export function auc(happened: ArrayLike<number>, predicted: ArrayLike<number>): number | null {
  const order = Uint32Array.from({ length: predicted.length }, (_, i) => i);
  order.sort((a, b) => predicted[a]! - predicted[b]!);
  let rankSum = 0;
  let right = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let rightHere = 0;
    while (to < order.length && predicted[order[to]!] === predicted[order[from]!])
      rightHere += happened[order[to++]!]!;
    rankSum += (rightHere * (from + 1 + to)) / 2;
    right += rightHere;
    from = to;
  }
  const wrong = order.length - right;
  if (right === 0 || wrong === 0) return null;
  return (rankSum - (right * (right + 1)) / 2) / (right * wrong);
}

/** The root of the mean squared difference; null for nothing. */
export function rmse(happened: ArrayLike<number>, predicted: ArrayLike<number>): number | null {
  if (happened.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < happened.length; i++) sum += (happened[i]! - predicted[i]!) ** 2;
  return Math.sqrt(sum / happened.length);
}
