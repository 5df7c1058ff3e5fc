/**
 * Reads a QR code with the camera: <scan-code data-decoder data-into> holds a button, a <video> and the
 * words for what may happen, all hidden until the browser has a camera to ask for. What is read goes
 * into the field that data-into names, and its form is sent. Pictures never leave the page.
 */

const EVERY_MS = 150;
/** Wide enough for a code at arm's length, small enough to look at several times a second. */
const WIDTH = 640;

/**
 * @typedef {(picture: ImageData) => Promise<string | null>} Decoder
 * @typedef {{ detect(picture: ImageData): Promise<{ rawValue: string }[]> }} Detector
 * @typedef {{ new (choice: { formats: string[] }): Detector, getSupportedFormats(): Promise<string[]> }} DetectorClass
 * @typedef {(data: Uint8ClampedArray, width: number, height: number) => { data: string } | null} JsQr
 */

/** What the browser may have, and what the fetched script leaves. */
const readers = /** @type {{ BarcodeDetector?: DetectorClass, jsQR?: JsQr }} */ (
  /** @type {unknown} */ (globalThis)
);

/**
 * The browser's own reader, where it knows QR codes; else jsQR, fetched from this site once.
 * @param {string} address
 * @returns {Promise<Decoder>}
 */
async function decoderFrom(address) {
  const { BarcodeDetector } = readers;
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
  }
  await new Promise((loaded, failed) => {
    const script = Object.assign(document.createElement("script"), { src: address });
    script.addEventListener("load", loaded);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
  const { jsQR } = readers;
  if (!jsQR) throw new Error("jsQR did not load");
  return async ({ data, width, height }) => jsQR(data, width, height)?.data || null;
}

/**
 * What the camera sees now; null before its first picture.
 * @param {HTMLVideoElement} video
 * @param {CanvasRenderingContext2D} surface
 */
function seenBy(video, surface) {
  const { canvas } = surface;
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  canvas.width = Math.min(WIDTH, videoWidth);
  canvas.height = Math.round((canvas.width * videoHeight) / videoWidth);
  surface.drawImage(video, 0, 0, canvas.width, canvas.height);
  return surface.getImageData(0, 0, canvas.width, canvas.height);
}

class ScanCode extends HTMLElement {
  /** @type {MediaStream | null} */
  #stream = null;

  connectedCallback() {
    if (!navigator.mediaDevices?.getUserMedia) return;
    this.hidden = false;
    this.#part("start").addEventListener("click", () => this.#start());
    this.#part("stop").addEventListener("click", () => this.#stop(null));
    addEventListener("pagehide", () => this.#stop(null));
  }

  async #start() {
    this.#say(null);
    this.#part("start").hidden = true;
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1280 } },
      });
      const decode = await decoderFrom(this.dataset.decoder ?? "");
      await this.#look(decode);
    } catch (error) {
      const refused = error instanceof DOMException && error.name === "NotAllowedError";
      this.#stop(refused ? "refused" : "failed");
    }
  }

  /** @param {Decoder} decode */
  async #look(decode) {
    const video = /** @type {HTMLVideoElement} */ (this.#part("video"));
    const surface = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!surface || !this.#stream) return;
    video.srcObject = this.#stream;
    this.#part("seen").hidden = false;
    this.#part("stop").focus();
    await video.play();
    while (this.#stream) {
      const picture = seenBy(video, surface);
      const text = picture && (await decode(picture));
      if (text) return this.#send(text);
      await new Promise((later) => setTimeout(later, EVERY_MS));
    }
  }

  /** @param {string} text */
  #send(text) {
    this.#stop("read");
    const field = /** @type {HTMLTextAreaElement | null} */ (
      document.getElementById(this.dataset.into ?? "")
    );
    if (!field) return;
    field.value = text;
    field.form?.requestSubmit();
  }

  /** @param {"refused" | "failed" | "read" | null} word */
  #stop(word) {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#part("seen").hidden = true;
    this.#part("start").hidden = false;
    this.#say(word);
  }

  /** @param {string | null} word */
  #say(word) {
    for (const one of this.querySelectorAll("[data-say]"))
      one.toggleAttribute("hidden", one.getAttribute("data-say") !== word);
  }

  /**
   * @param {string} name
   * @returns {HTMLElement}
   */
  #part(name) {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof HTMLElement)) throw new Error(`scan-code has no ${name}`);
    return part;
  }
}

customElements.define("scan-code", ScanCode);
