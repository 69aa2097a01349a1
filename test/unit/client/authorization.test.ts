import assert from 'node:assert/strict';
import { authorizationOf } from '../../../client/authorization.ts';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('what is sent to an archive for the credentials a writer types', () => {
  it('is a name and a password as Basic, whatever letters and colons the password has', () => {
    assert.equal(authorizationOf('ann:secret'), basic('ann:secret'));
    assert.equal(authorizationOf('ann:se:cr et'), basic('ann:se:cr et'));
    assert.equal(authorizationOf('Žofie:heslo „ž“'), basic('Žofie:heslo „ž“'));
    assert.equal(authorizationOf('Ann Lee:secret'), basic('Ann Lee:secret'));
  });

  it('is a scheme with its token as it was typed, without what was pasted around it', () => {
    assert.equal(authorizationOf('Bearer eyJhbGciOi.J9-_~+/a=='), 'Bearer eyJhbGciOi.J9-_~+/a==');
    assert.equal(authorizationOf('  ApiKey dmVyeQ==\n'), 'ApiKey dmVyeQ==');
  });

  it('is nothing for what is neither, and never a second line', () => {
    for (const typed of ['', '  ', 'secret', ':secret', 'Bearer', 'ann:secret\nHost: elsewhere'])
      assert.equal(authorizationOf(typed), undefined, typed);
  });
});
