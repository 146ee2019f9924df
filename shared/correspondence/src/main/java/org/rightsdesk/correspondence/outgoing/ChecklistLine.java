package org.rightsdesk.correspondence.outgoing;

/**
 * One line of a response letter's completeness list.
 *
 * @param requirement what the letter must say
 * @param satisfied whether it does
 * @param evidence the letter's own words that say it; where they are missing, what to do about it
 */
public record ChecklistLine(Requirement requirement, boolean satisfied, String evidence) {
  @Override
  public String toString() {
    return "ChecklistLine[" + requirement + ", satisfied=" + satisfied + "]";
  }
}
