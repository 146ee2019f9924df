package org.rightsdesk.tools.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.bundle.Letter;
import org.rightsdesk.documents.bundle.LetterBlock;
import org.rightsdesk.documents.bundle.LetterPdf;
import org.rightsdesk.tools.terminal.Terminal;

class RedactCommandTest {
  private final Path folder;
  private final Path plan;
  private final Path source;
  private final Path target;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  RedactCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.plan = folder.resolve("plan.csv");
    this.source = folder.resolve("in.pdf");
    this.target = folder.resolve("out.pdf");
  }

  @BeforeEach
  void files() throws IOException {
    Letter letter =
        new Letter(
            List.of("Sample Homes"),
            List.of("Ms Resident"),
            "today",
            "",
            "Subject",
            List.of(new LetterBlock.Paragraph("A secret word.")));
    LetterPdf.write(letter, source);
    Files.writeString(plan, "page,x,y,width,height,exemption\n1,60,60,300,200,\"third, party\"\n");
  }

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return RedactCommand.run(List.of(arguments), new Terminal(stream, false));
  }

  private int redact(Path from) {
    return run("--threads", "2", "--plan", plan.toString(), from.toString(), target.toString());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private List<String> filesLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_plan_is_carried_out() throws IOException {
    assertThat(redact(source)).as(said()).isZero();
    assertThat(said()).contains("1 pages written and verified");
    assertThat(filesLeft()).containsExactly("in.pdf", "out.pdf", "plan.csv");
  }

  @Test
  void a_bad_line_is_named_and_nothing_is_left() throws IOException {
    Files.writeString(plan, "page,x,y,width,height,exemption\n1,2,3,4,5,a\n1,2,three,4,5,a\n");
    assertThat(redact(source)).isEqualTo(1);
    assertThat(said()).contains("plan.csv: line 3:");
    assertThat(filesLeft()).containsExactly("in.pdf", "plan.csv");
  }

  @Test
  void a_panel_on_a_page_that_is_not_there_is_named() throws IOException {
    Files.writeString(plan, "page,x,y,width,height,exemption\n9,2,3,4,5,a\n");
    assertThat(redact(source)).isEqualTo(1);
    assertThat(said()).contains("in.pdf: the plan has a panel on page 9, but the file has 1");
  }

  @Test
  void an_output_that_is_there_stays_when_something_is_wrong() throws IOException {
    Files.writeString(target, "before");
    Files.writeString(source, "%PDF-1.7 and nothing more");
    assertThat(redact(source)).isEqualTo(1);
    assertThat(said()).contains("in.pdf: The file is damaged");
    assertThat(target).hasContent("before");
  }

  @Test
  void the_input_is_never_overwritten() {
    assertThat(run("--plan", plan.toString(), source.toString(), source.toString())).isEqualTo(1);
    assertThat(said()).contains("another file than the input");
  }

  @Test
  void a_command_that_is_not_understood_says_how_it_is_used() {
    assertThat(run("in.pdf")).isEqualTo(2);
    assertThat(run("--threads", "none", "--plan", "p", "a", "b")).isEqualTo(2);
    assertThat(said()).contains("Usage: redact");
  }
}
