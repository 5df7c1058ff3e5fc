import decoder from "jsqr/dist/jsQR.js?url&no-inline";
import { createElement } from "react";
import { useText } from "../i18n/text";
import { useNonce } from "../ui/response";
import script from "../ui/scan-code.js?url&no-inline";

/**
 * Reads a QR code with the camera into the field with this id, and sends its form. Nothing is shown
 * without scripts or a camera: the other ways stand beside it.
 */
export function ScanCode({ into }: { into: string }) {
  const t = useText();
  const nonce = useNonce();
  return (
    <>
      <script type="module" src={script} nonce={nonce} />
      {createElement(
        "scan-code",
        { hidden: true, "data-decoder": decoder, "data-into": into },
        <button data-part="start" type="button" className="btn two">
          {t("credentials.scan.start")}
        </button>,
        <div data-part="seen" className="stack" hidden>
          <video data-part="video" className="scan" playsInline muted />
          <p>{t("credentials.scan.hold")}</p>
          <p>
            <button data-part="stop" type="button" className="btn quiet">
              {t("credentials.scan.stop")}
            </button>
          </p>
        </div>,
        <div role="status">
          <p data-say="refused" hidden>
            {t("credentials.scan.refused")}
          </p>
          <p data-say="failed" hidden>
            {t("credentials.scan.failed")}
          </p>
          <p data-say="read" hidden>
            {t("credentials.scan.read")}
          </p>
        </div>,
      )}
    </>
  );
}
