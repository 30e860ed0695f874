internal import CaseModel
