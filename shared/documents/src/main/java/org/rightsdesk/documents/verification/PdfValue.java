package org.rightsdesk.documents.verification;

import java.util.List;
import java.util.Map;

/** A value in a file, as the walker reads it. */
sealed interface PdfValue {
  record Name(String value) implements PdfValue {}

  record Numeral(double value) implements PdfValue {}

  @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
  record Text(byte[] bytes) implements PdfValue {}

  record Truth(boolean value) implements PdfValue {}

  record Reference(int number) implements PdfValue {}

  record Array(List<PdfValue> values) implements PdfValue {}

  record Dictionary(Map<String, PdfValue> entries) implements PdfValue {}

  /** An operator of a page's content. */
  record Operator(String name) implements PdfValue {}
}
