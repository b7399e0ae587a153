// SHA-256 (FIPS 180-4) written out: the browser's own is missing on pages without TLS, onion sites among them, and slower for short texts.
const K = new Int32Array(64), START = new Int32Array(8);
for (let n = 2, i = 0; i < 64; n++) {
  if ([...Array(n).keys()].slice(2).some(d => n % d === 0)) continue;
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  if (i < 8) START[i] = fraction(Math.sqrt(n));
  K[i++] = fraction(Math.cbrt(n));
}
const W = new Int32Array(64);
const turn = (x, n) => (x >>> n) | (x << (32 - n));

// Of a text of at most 119 ASCII letters.
function sha256(text) {
  const blocks = text.length < 56 ? 1 : 2, words = new Int32Array(blocks * 16), state = START.slice();
  for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
  words[blocks * 16 - 1] = text.length * 8;
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) { W[i] = words[block * 16 + i]; continue; }
      const a = W[i - 15], b = W[i - 2];
      W[i] = (W[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + W[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => state[i] = (state[i] + x) | 0);
  }
  return [...state].map(x => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

onmessage = ({ data: { challenge, salt, largest } }) => {
  for (let number = 0; number <= largest; number++) {
    if (sha256(salt + number) === challenge) { postMessage({ number }); return; }
    if (number % 2000 === 0) postMessage({ tried: number });
  }
};
