package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record with a password, from a folder of records to a response that has one of its own. */
class LockedRecordThreadTest {
  private static final String TITLE = "Letter with a password";
  private static final String OFFICERS = "information.rights.officers@larkfieldhomes.example";
  private static final String PASSWORD = "Fuchsia-gate-41";

  @Test
  void its_password_is_given_on_its_page_and_it_goes_out_behind_another(@TempDir Path folder)
      throws Exception {
    Files.write(folder.resolve("letter.pdf"), locked("About the sash window at the back."));
    Files.writeString(
        folder.resolve("index.csv"),
        """
        path,title,names,address,marking
        letter.pdf,%s,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",OFFICIAL-SENSITIVE
        """
            .formatted(TITLE));
    try (RunningCloud cloud = RunningCloud.start("--records", folder.toString())) {
      Requester requester = Requester.amara(cloud, "amara.locked@example.org");
      String reference = requester.ask();
      requester.prove();
      Colleague officer = Colleague.officer(cloud).signIn();
      officer.acceptIdentity(reference);

      String record = officer.records(reference).getFirst();
      give(cloud, officer, record, "another");
      officer.visitor().sees("The password that was given did not open it.");
      give(cloud, officer, record, PASSWORD);
      assertThat(officer.visitor().text()).doesNotContain("password that");
      assertThat(cloud.placesWith(PASSWORD))
          .isNotEmpty()
          .allMatch(place -> place.startsWith("objects"));

      officer.disclose(reference, TITLE);
      officer.decide(reference);
      cloud.clock().rest();
      Colleague second = Colleague.second(cloud).signIn();
      second.open(reference, "/check/password");
      String told = second.visitor().page().expectFirst("main .govuk-inset-text").text();
      second.passCheck(reference);
      second.release(reference);
      cloud.clock().rest();

      requester.collect();
      requester.visitor().sees("You need a password to open it.");
      requester.visitor().press("Download your document");
      byte[] file = requester.visitor().body();
      assertThatThrownBy(() -> words(file, "")).isInstanceOf(InvalidPasswordException.class);
      assertThat(words(file, told)).contains("About the sash window at the back.");

      assertThat(officer.stage(reference)).isEqualTo("Ready to collect");
      cloud.clock().until(cloud.clock().today().plusDays(4));
      assertThat(cloud.inbox().newest(OFFICERS, reference + " needs you"))
          .contains("somebody to tell the requester the password");
      officer.signIn();
      officer.open(reference, "/check/password");
      officer.visitor().press("I have told them");
      cloud.clock().rest();
      assertThat(officer.stage(reference)).isEqualTo("Closed");
      assertThat(officer.history(reference)).contains("The requester was told the password");
    }
  }

  /** Gives a password on the record's page, and opens that again when all is done. */
  private static void give(RunningCloud cloud, Colleague officer, String record, String password)
      throws IOException, InterruptedException {
    officer.visitor().open(cloud.staffPage(record + "/outcome"));
    officer.visitor().sees("If you know its password");
    officer.visitor().open(cloud.staffPage(record + "/password"));
    officer.visitor().form("Make pages of the record").write("password", password).press();
    cloud.clock().rest();
    officer.visitor().open(cloud.staffPage(record + "/outcome"));
  }

  private static byte[] locked(String words) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(words);
        content.endText();
      }
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("the owner's", PASSWORD, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(file);
      return file.toByteArray();
    }
  }

  private static String words(byte[] file, String password) throws IOException {
    try (PDDocument document = Loader.loadPDF(file, password)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
