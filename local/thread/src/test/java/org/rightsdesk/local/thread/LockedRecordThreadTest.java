package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
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

/**
 * A record with a password and a mail within which another goes out, from a folder of records to a
 * response in two volumes that has a password of its own; and a scan twice, whose words are kept
 * meanwhile.
 */
class LockedRecordThreadTest {
  private static final String TITLE = "Letter with a password";
  private static final String ANSWER = "Mail that answers another";
  private static final String QUESTION =
      "The door of our balcony has not closed since the frame was painted in spring, and the rain"
          + " comes in. Who can look at it?";
  private static final String OFFICERS = "information.rights.officers@larkfieldhomes.example";
  private static final String PASSWORD = "Fuchsia-gate-41";

  @Test
  void its_password_is_given_on_its_page_and_it_goes_out_behind_another_in_two_volumes(
      @TempDir Path folder) throws Exception {
    Files.write(folder.resolve("letter.pdf"), locked("About the sash window at the back."));
    Files.writeString(
        folder.resolve("index.csv"),
        """
        path,title,kind,date,names,address,marking
        letter.pdf,%s,letter,,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",OFFICIAL-SENSITIVE
        mail-answer.eml,%s,mail,,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",OFFICIAL
        mail-ask.eml,Question about the door,mail,,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",OFFICIAL
        scan.png,Scan,form,,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",OFFICIAL
        scan-2.png,The same scan,form,,Amara Bennett,"Flat 2, 14 Alder Court, ZY4 7RD",OFFICIAL
        """
            .formatted(TITLE, ANSWER));
    Files.writeString(folder.resolve("mail-ask.eml"), mail("Amara Bennett", QUESTION));
    Files.writeString(
        folder.resolve("mail-answer.eml"),
        mail("A. Officer", "On Friday.\n\nOn 1 May Amara Bennett wrote:\n> " + QUESTION));
    Files.write(folder.resolve("scan.png"), strokes());
    Files.write(folder.resolve("scan-2.png"), strokes());
    try (RunningCloud cloud =
        RunningCloud.start("--records", folder.toString(), "--volume-pages", "1")) {
      Requester requester = Requester.amara(cloud, "amara.locked@example.org");
      String reference = requester.ask();
      requester.prove();
      Colleague officer = Colleague.officer(cloud).signIn();
      officer.acceptIdentity(reference);

      if (Scans.areRecognised()) {
        assertThat(cloud.placesWith("words/" + reference + "/"))
            .anyMatch(place -> place.startsWith("objects"));
        assertThat(cloud.placesWith("words kept of a page")).isEmpty();
        assertThat(cloud.placesWith("words of a page were not kept")).isEmpty();
      }

      String record = officer.records(reference).getFirst();
      give(cloud, officer, record, "another");
      officer.visitor().sees("The password that was given did not open it.");
      give(cloud, officer, record, PASSWORD);
      assertThat(officer.visitor().text()).doesNotContain("password that");
      assertThat(cloud.placesWith(PASSWORD))
          .isNotEmpty()
          .allMatch(place -> place.startsWith("objects"));

      officer.disclose(reference, TITLE);
      officer.disclose(reference, ANSWER);
      assertThat(officer.visitor().open(cloud.staffPage("/cases/" + reference + "/records")).text())
          .contains("Goes out within record");
      officer.findNothing(reference);
      officer.decide(reference);
      cloud.clock().rest();
      Colleague second = Colleague.second(cloud).signIn();
      second.open(reference, "/check/password");
      String told = second.visitor().page().expectFirst("main .govuk-inset-text").text();
      second.passCheck(reference);
      second.release(reference);
      cloud.clock().rest();

      requester.collect();
      requester.visitor().sees("You need a password to open them");
      byte[] first = volume(cloud, requester, 1);
      assertThatThrownBy(() -> words(first, "")).isInstanceOf(InvalidPasswordException.class);
      assertThat(words(first, told))
          .contains("Volume 1 of 2", "About the sash window at the back.")
          .containsPattern("Mail, in which are\\s+quoted: record");
      assertThat(officer.stage(reference)).isEqualTo("Ready to collect");
      officer.visitor().sees("The requester, to download volume 2");
      assertThat(words(volume(cloud, requester, 2), told))
          .contains("Volume 2 of 2", "the frame was painted");

      assertThat(officer.stage(reference)).isEqualTo("Ready to collect");
      cloud.clock().until(cloud.clock().today().plusDays(4));
      assertThat(cloud.inbox().newest(OFFICERS, reference + " needs you"))
          .contains("somebody to tell the requester the password");
      officer.signIn();
      officer.open(reference, "/check/password");
      officer.visitor().press("I have told them");
      cloud.clock().rest();
      assertThat(officer.stage(reference)).isEqualTo("Closed");
      assertThat(officer.history(reference))
          .contains("Volume 1 was downloaded", "Volume 2 was downloaded")
          .contains("The requester was told the password");
    }
  }

  /** Downloads a volume, of which the page says before that nobody did. */
  private static byte[] volume(RunningCloud cloud, Requester requester, int number)
      throws IOException, InterruptedException {
    Visitor visitor = requester.visitor();
    visitor.open(cloud.publicPage("/collection"));
    visitor.sees("Not downloaded yet");
    visitor.press("Download volume " + number + " of 2");
    byte[] file = visitor.body();
    visitor.open(cloud.publicPage("/collection"));
    visitor.sees("Downloaded on");
    return file;
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

  private static String mail(String from, String text) {
    return """
        From: %s
        Subject: The door
        Date: Thu, 1 May 2025 09:00:00 +0000
        MIME-Version: 1.0

        %s
        """
        .formatted(from, text);
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

  /** A picture with upright strokes, which may be writing. */
  private static byte[] strokes() throws IOException {
    BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 300);
    graphics.setColor(Color.BLACK);
    for (int x = 40; x < 360; x += 20) {
      graphics.fillRect(x, 100, 6, 60);
    }
    graphics.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", file);
    return file.toByteArray();
  }

  private static String words(byte[] file, String password) throws IOException {
    try (PDDocument document = Loader.loadPDF(file, password)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
