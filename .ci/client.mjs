// A whole conversation in each way of working, with the protocol's official client. It validates every answer
// against the tool's output schema (with ajv), since the tools are listed first. Arguments: the command of the
// server, the URL of one that serves over HTTP, the seed article, a draft of its summary.
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CreateMessageRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const [command, url, articleFile, draftFile] = process.argv.slice(2);
const text = readFileSync(articleFile, 'utf8');
const draft = readFileSync(draftFile, 'utf8');

function check(holds, what) {
  if (!holds) throw new Error(what);
}

async function converse(name, transport) {
  let asked = 0;
  const client = new Client({ name: 'isnad-ci', version: '1' }, { capabilities: { sampling: {} } });
  client.setRequestHandler(CreateMessageRequestSchema, async ({ params }) => {
    asked++; // more than one message means that a repair is asked for
    return { role: 'assistant', model: 'ci', content: { type: 'text', text: params.messages.length === 1 ? draft : '{"patches":[]}' } };
  });
  await client.connect(transport);
  const call = async (tool, args) => {
    const answer = await client.callTool({ name: tool, arguments: args });
    check(!answer.isError, `${name}: ${tool}: ${JSON.stringify(answer.content)}`);
    check(JSON.stringify(answer.structuredContent) === JSON.stringify(JSON.parse(answer.content[0].text)), `${name}: ${tool} answers twice, not the same`);
    return answer.structuredContent;
  };
  const { tools } = await client.listTools();
  check(tools.length >= 6, `${name}: ${tools.length} tools`);

  // The assistant drafts, isnad verifies.
  const { article_id } = await call('add_article', { text, published: '2022-01-06' });
  const prompt = await client.getPrompt({ name: 'draft_summary', arguments: { article_id } });
  check(prompt.messages.length === 3, `${name}: the prompt has ${prompt.messages.length} messages`);
  const summary = JSON.parse(draft);
  const first = await call('verify_summary', { article_id, summary });
  check(first.verdict === 'refuted', `${name}: the draft is ${first.verdict}`);
  for (const f of first.findings) {
    const value = f.path.slice(1).split('/').reduce((v, key) => v[key], summary);
    if (f.code === 'quote-not-found') value.quote = f.at.text;
    else value[f.code.replace('quantity-', '')] = f.want;
  }
  const second = await call('verify_summary', { article_id, summary });
  check(second.verdict === 'supported', `${name}: after the repair it is ${second.verdict}`);
  const report = await client.readResource({ uri: `isnad://article/${article_id}/report` });
  check(JSON.parse(report.contents[0].text).verdict === 'supported', `${name}: the report is another`);
  await call('find_quote', { article_id, quotes: ['1150', 'x'] });
  await call('scan_article', { article_id });

  // isnad drafts, through the client's own model.
  await call('summarize_article', { article_id });
  const drafted = await call('summarize_article', { article_id, detail: 'full' });
  check(drafted.engine.name === 'client' && asked > 1, `${name}: ${drafted.engine.name} drafted, asked ${asked} times`);
  await client.close();
  console.log(`typescript client: ${name}: ${tools.length} tools, sampled ${asked} times`);
}

await converse('stdio', new StdioClientTransport({ command, args: ['mcp'] }));
await converse('http', new StreamableHTTPClientTransport(new URL(url)));
