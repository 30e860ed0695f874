// The data: the JSON report, inflated when it is first needed.
const trouble = (sentence) => {
  one("trouble").textContent = sentence;
  one("trouble").hidden = false;
};
const inflate = async (text, format) => {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format));
  return new Response(stream).text();
};
const jsonText = async () => {
  const block = one("report");
  if (!block.dataset.encoding) return block.textContent;
  if (!block.textContent) throw new Error("The data were too large for this file.");
  if (typeof DecompressionStream === "undefined") throw new Error("This browser cannot inflate the data.");
  return inflate(block.textContent, block.dataset.encoding);
};
let loading;
let loaded = null;
const load = () => loading ??= jsonText().then((text) => {
  loaded = new Data(JSON.parse(text));
  offerChoices(loaded);
  return loaded;
}).catch((error) => {
  trouble(`${error.message} What the page shows can be searched; for the rest, ask pkgtriage for --json.`);
  return null;
});

const lower = (text) => (text ?? "").toLowerCase();
const clock = (time) => time ? time.slice(0, 10) + " " + time.slice(11, 19) : "";

class Data {
  constructor(report) {
    this.report = report;
    this.hosts = new Map(report.inputs.map((input) => [input.member, lower(input.host)]));
    this.names = new Map();
    for (const one of [...report.packages, ...report.diagnoses.flatMap((cause) => cause.packages)]) {
      if (one.name) this.names.set(one.guid, one.name);
    }
    this.causes = new Map(report.diagnoses.map((cause) => [cause.id, this.cause(cause)]));
    this.evidence = new Map();
    for (const { evidence } of [...report.diagnoses, { evidence: report.stageEvidence ?? [] }]) {
      for (const sign of evidence) {
        if (!this.evidence.has(sign.id)) this.evidence.set(sign.id, this.sign(sign));
      }
    }
  }
  cause(cause) {
    return {
      packages: new Set(cause.packages.map((one) => one.guid)), servers: new Set(cause.servers.map(lower)),
    };
  }
  sign(sign) {
    const samples = sign.samples.map((sample, index) => ({
      sample, index, host: this.hosts.get(sample.member) ?? "",
      text: lower(`${sample.member}:${sample.line} ${clock(sample.time)} ${sample.rawTime ?? ""} ${sample.text} ${sign.title} ${sign.pattern} ${sign.id}`),
    }));
    return { sign, samples };
  }
}
