package org.rightsdesk.tools.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.bundle.Letter;
import org.rightsdesk.documents.bundle.LetterBlock;
import org.rightsdesk.documents.bundle.LetterPdf;
import org.rightsdesk.tools.terminal.Terminal;

class RedactCommandTest {
  /** A process that is stopped when its first page is told. */
  static final class Stopped {
    private Stopped() {}

    public static void main(String[] arguments) {
      OutputStream stopping =
          new OutputStream() {
            @Override
            public void write(int told) {
              System.exit(3);
            }
          };
      PrintStream stream = new PrintStream(stopping, true, StandardCharsets.UTF_8);
      RedactCommand.run(List.of(arguments), new Terminal(stream, true));
    }
  }

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
    assertThat(said()).contains("1 page written and verified");
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
  void nothing_is_left_when_the_process_is_stopped() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Stopped.class.getName(),
                "--plan",
                plan.toString(),
                source.toString(),
                target.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(filesLeft()).containsExactly("in.pdf", "plan.csv");
  }

  @Test
  void the_input_is_never_overwritten() {
    assertThat(run("--plan", plan.toString(), source.toString(), source.toString())).isEqualTo(1);
    assertThat(said()).contains("another file than the input");
  }

  @Test
  void the_plan_is_never_overwritten() throws IOException {
    String before = Files.readString(plan);
    assertThat(run("--plan", plan.toString(), source.toString(), plan.toString())).isEqualTo(1);
    assertThat(plan).hasContent(before);
  }

  @Test
  void only_a_file_is_replaced() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "kept");
    Files.createSymbolicLink(target, kept);
    assertThat(redact(source)).isEqualTo(1);
    assertThat(said()).contains("out.pdf: there is something else than a file");
    assertThat(target).isSymbolicLink().hasContent("kept");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Path nowhere = folder.resolve("nowhere").resolve("out.pdf");
    assertThat(run("--plan", plan.toString(), source.toString(), nowhere.toString())).isEqualTo(1);
    assertThat(said()).contains("out.pdf: its folder is not there.");
  }

  @Test
  void a_panel_that_lies_off_the_page_is_named_and_nothing_is_left() throws IOException {
    Files.writeString(plan, RedactionPlan.HEADER + "\n1,10,10,30,30,a\n1,900,10,30,30,a\n");
    assertThat(redact(source)).isEqualTo(1);
    assertThat(said()).contains("in.pdf: page 1: a panel of the plan lies off the page");
    assertThat(filesLeft()).containsExactly("in.pdf", "plan.csv");
  }

  @Test
  void a_plan_that_is_not_in_UTF_8_is_named() throws IOException {
    Files.writeString(
        plan, RedactionPlan.HEADER + "\n1,60,60,300,200,\u00A3\n", StandardCharsets.ISO_8859_1);
    assertThat(redact(source)).isEqualTo(1);
    assertThat(said()).contains("plan.csv: it is not text in UTF-8");
  }

  @Test
  void a_plan_may_have_quotes_around_every_field() throws IOException {
    Files.writeString(
        plan,
        """
        \uFEFF"page","x","y","width","height","exemption"\r
        "1","60","60","300","200","third, party"\r
        """);
    assertThat(redact(source)).as(said()).isZero();
  }

  @Test
  void a_name_that_no_file_can_have_is_named() {
    assertThat(run("--plan", plan.toString(), "bad\0name", target.toString())).isEqualTo(2);
    assertThat(said()).contains("bad\0name: no file can have this name here");
  }

  @Test
  void a_command_that_is_not_understood_says_how_it_is_used() {
    assertThat(run("in.pdf")).isEqualTo(2);
    assertThat(run("--threads", "none", "--plan", "p", "a", "b")).isEqualTo(2);
    assertThat(said()).contains("Usage: redact");
  }
}
