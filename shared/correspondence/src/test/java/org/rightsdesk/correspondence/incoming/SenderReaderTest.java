package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jo@example.org | | jo@example.org",
        "<jo@example.org> | | jo@example.org",
        "Jo Bloggs <jo@example.org> | Jo Bloggs | jo@example.org",
        "\"Bloggs, Jo\" <Jo@EXAMPLE.org> | Bloggs, Jo | Jo@example.org",
        "\"boss@larkfieldhomes.example\" <jo@example.org> | boss@larkfieldhomes.example |"
            + " jo@example.org",
        "=?utf-8?Q?Jos=C3=A9?= <jo@example.org> | José | jo@example.org",
        "jo@example.org (Jo Bloggs) | Jo Bloggs | jo@example.org",
        "Jo <jo@bücher.example> | Jo | jo@xn--bcher-kva.example",
        "Jo <jo@lаrkfieldhomes.example> | Jo | jo@xn--lrkfieldhomes-w1k.example",
      })
  void one_plain_address_is_taken(String field, String name, String address) {
    assertThat(SenderReader.read(List.of(field)))
        .isInstanceOfSatisfying(
            Sender.One.class,
            one -> {
              assertThat(one.displayName()).isEqualTo(name == null ? "" : name);
              assertThat(one.address().value()).isEqualTo(address);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Jo Bloggs",
        "a@example.org, b@example.org",
        "A <a@example.org>, B <b@example.org>",
        "A <a@example.org> <b@example.org>",
        "<a@example.org> b@example.org",
        "group: a@example.org;",
        "Jo <@relay.example:jo@example.org>",
        "\"jo\"@example.org",
        "Jo <\"jo smith\"@example.org>",
        "Jo <jo@example.org@larkfieldhomes.example>",
        "Jo <jo(comment)@example.org>",
        "Jo <=?utf-8?Q?jo?=@example.org>",
        "Jo <jo@\uFF4Carkfieldhomes.example>",
        "Jo <jo@larkfieldhomes。example>",
        "Jo <jo@[127.0.0.1]>",
        "Jo <jo@localhost>",
        "Jo <jo@exam ple.org>",
        "Jo <jo@example.org",
        "Jo (unfinished <jo@example.org>",
        "\"unfinished <jo@example.org>",
        "Jo\u0000 <jo@example.org>",
        "Jo <jo@example.org\u200B>",
        "a@example.org; b@example.org",
        "Jo <jo@example.org> trailing",
      })
  void anything_else_is_unclear(String field) {
    assertThat(SenderReader.read(List.of(field))).isInstanceOf(Sender.Unclear.class);
  }

  @Test
  void two_from_fields_are_unclear_however_they_are_spelled() {
    String raw = "From: a@example.org\nFrom : b@example.org\nfRoM: c@example.org\nSubject: x\n\nx";
    assertThat(Mails.readWhole(raw).head().sender()).isInstanceOf(Sender.Unclear.class);
    assertThat(Mails.readWhole("Sender: a@example.org\nSubject: x\n\nx").head().sender())
        .isInstanceOf(Sender.Unclear.class);
  }
}
